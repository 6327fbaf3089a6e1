/** Text that is HTML already. Whatever else comes into a page is escaped. */
export class Html {
  private constructor(readonly text: string) {}

  /** For markup that the program itself wrote, never for words of an archive: those go through `html`. */
  static of(text: string): Html {
    return new Html(text);
  }
}

type Part = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\uFFFD' };

/** A template whose values are escaped, in text and in quoted attributes alike, unless they are `Html`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return Html.of(strings.reduce((all, string, place) => all + written(parts[place - 1] ?? '') + string));
}

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replace(/[&<>"'\0]/g, (sign) => ENTITIES[sign] ?? sign);
}
