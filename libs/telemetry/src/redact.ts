const NAMES = 'access_?token|refresh_?token|client_?secret|password|secret(?:_?key)?|set-cookie|cookie|authorization';

/** What is taken out, and what stands there instead. One pass each over a line that is a few hundred characters long. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[^"]*/g, '[key]'],
  [/\b(?:gh[psoru]_[A-Za-z0-9._]{8,}|github_pat_\w{8,})/g, '[token]'],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, '[token]'],
  [/\b(bearer|token|basic)\s+(?!\[)[^\s,"'\\]{16,}/gi, '$1 [token]'],
  // The name and password of an address, as a database's or a proxy's.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'\\]+@/gi, '$1[secret]@'],
  [/(ambit_\w+=)[^;\s"'\\]+/g, '$1[cookie]'],
  [
    /([?&#](?:access_token|refresh_token|id_token|client_secret|code|code_verifier|password|secret|state|token)=)[^&\s"'\\]+/gi,
    '$1[secret]',
  ],
  // Fields of those names, also of a body that was written into a text.
  [new RegExp(`("(?:${NAMES})":\\s*")(?:[^"\\\\]|\\\\.)*`, 'gi'), '$1[secret]'],
  [new RegExp(`(\\\\"(?:${NAMES})\\\\":\\s*\\\\")[^"\\\\]*`, 'gi'), '$1[secret]'],
];

/** Takes tokens, keys, cookies and the passwords of addresses out of a text that is to be logged. */
export function redact(text: string): string {
  return SECRETS.reduce((line, [found, instead]) => line.replace(found, instead), text);
}
