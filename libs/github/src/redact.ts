const TOKENS = /\b(?:gh[psoru]_[A-Za-z0-9._]{8,}|github_pat_\w{8,})/g;

/** Takes GitHub's tokens, and an authorization header's value, out of a text that is to be logged. */
export function redact(text: string): string {
  return text.replace(TOKENS, '[token]').replace(/\b(bearer|token)\s+(?!\[token\])[^\s,"']{16,}/gi, '$1 [token]');
}
