/**
 * Beliefs and levers under which every provider stays: lenders wait for ever, no floor is set and no contract is let
 * anew.
 */
export const nobodyCloses = {
  "provider.creditLine": 1e9,
  "providers.failureFloor": 0,
  "providers.licenceFloor": 0,
  "providers.retenderWeeks": 0,
};
