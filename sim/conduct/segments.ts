/**
 * Whether a provider that may choose segments takes nobody more of one: the pence that it expects to keep of all those
 * it has taken on come to a loss. A segment of which it has taken on nobody is tried.
 */
export const shunned = (surplus: number): boolean => surplus < 0;
