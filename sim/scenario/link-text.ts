import { unseen } from "../core/unseen.ts";

/** A version and what follows it, as a text may have been a link. */
export interface Reading {
  readonly version: number;
  readonly payload: string;
}

/**
 * What a text can be read as when it was a link to a comparison, the plainest reading first: as it stands, and with
 * what an e-mail, a chat or a sentence does to links undone, which is to
 * escape them, to break them over lines, to put unseen characters, quotation marks or other words around or into them,
 * and to make dashes of hyphens.
 */
export function linkReadings(text: string): readonly Reading[] {
  const found = new Map<string, Reading>();
  for (const plain of unescaped(text)) {
    for (const whole of joined(plain)) {
      for (const hyphened of withHyphens(whole)) {
        const [, version, payload] = /(?:^|#)\W*v(\d{1,4})[.\u2024\u3002](?!\.)([A-Za-z0-9_-]*)/i.exec(hyphened) ?? [];
        if (version !== undefined) found.set(`${version}.${payload}`, { version: Number(version), payload });
      }
    }
  }
  return [...found.values()];
}

/** As it stands, with percent signs decoded once and twice, and as quoted-printable. */
function unescaped(text: string): string[] {
  const once = percentDecoded(text);
  const quoted = text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [...new Set([text, once, percentDecoded(once), quoted])];
}

const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });

/**
 * Without what cannot be seen; then without line breaks (and the marks of a quoted e-mail), blanks and the equals signs
 * that break lines of quoted-printable.
 */
function joined(text: string): string[] {
  const seen = text.replace(unseen, (sign) => (/[\r\n\t]/.test(sign) ? sign : ""));
  const one = seen.replace(/\r?\n(?:[ \t]*>)*/g, "").replace(/\s/g, "");
  return [...new Set([seen.trim(), one, one.replaceAll("=", "")])];
}

/** With hyphens in place of dashes; a dash may stand for two of them. */
function withHyphens(text: string): string[] {
  const dash = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
  return [
    ...new Set([
      text,
      text.replace(dash, "-"),
      text.replace(dash, "--"),
      text.replace(/[\u2014\u2015]/g, "--").replace(dash, "-"),
    ]),
  ];
}
