/**
 * Seconds left at the pace of the whole run so far, from the milliseconds it took and the share of the work done;
 * undefined in its first second or its first hundredth.
 */
export function timeLeft(elapsed: number, share: number): number | undefined {
  return elapsed < 1000 || share < 0.01 ? undefined : (elapsed / 1000) * ((1 - share) / share);
}

/** Seconds in words that do not flicker: "about 20 seconds", "about 3 minutes". */
export function inWords(seconds: number): string {
  if (seconds < 3) return "a few seconds";
  if (seconds < 55) return `about ${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
}
