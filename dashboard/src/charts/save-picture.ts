import font from '../fonts/inter-latin.woff2';
import { saveFile } from '../ui/save-file.js';

export interface PictureWords {
  /** The finding as a sentence. */
  readonly title: string;
  /** Who, when, how much, how complete. */
  readonly under: readonly string[];
}

const SCALE = 2;
const FAMILY = 'Inter, system-ui, sans-serif';
const NARROWEST = 640;
const PAD = 32;
const TITLE_HEIGHT = 44;
const LINE_HEIGHT = 20;

let fontFace: Promise<string> | null = null;

/** The page's own font as a style rule that needs no network: a drawing made into a picture cannot load anything. */
async function readFontFace(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(font)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${btoa(letters)})}`;
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A drawing with every colour variable replaced by what it is now, fit to stand alone. */
async function alone(svg: SVGSVGElement): Promise<string> {
  fontFace ??= readFontFace();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = `${await fontFace}text{font-family:${FAMILY};fill:var(--ink)}`;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy).replaceAll(/var\((--[a-z0-9-]+)\)/g, (_all, name: string) => token(name));
}

async function drawn(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([await alone(svg)], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  return image;
}

/** Saves a drawing as a PNG at twice its size with its sentence, dates and coverage burnt in. */
export async function savePicture(svg: SVGSVGElement, words: PictureWords, name: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const image = await drawn(svg);
  const canvas = document.createElement('canvas');
  const room = Math.max(width, NARROWEST);
  canvas.width = (room + 2 * PAD) * SCALE;
  canvas.height = (height + TITLE_HEIGHT + LINE_HEIGHT * words.under.length + 2 * PAD) * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = token('--paper');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = token('--ink');
  pen.font = `450 17px ${FAMILY}`;
  pen.fillText(words.title, PAD, PAD + 16, room);
  pen.drawImage(image, PAD + (room - width) / 2, PAD + TITLE_HEIGHT, width, height);
  pen.fillStyle = token('--ink-2');
  pen.font = `400 12px ${FAMILY}`;
  for (const [index, line] of words.under.entries()) pen.fillText(line, PAD, PAD + TITLE_HEIGHT + height + LINE_HEIGHT * (index + 1));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) saveFile(name, blob);
}
