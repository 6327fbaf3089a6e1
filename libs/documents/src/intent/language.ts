import type { OwnWords } from './own-words.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((one) => one !== ''));

/** Small words that English texts are full of. */
const ENGLISH = words(`
a about add after all also already an and any are as at be because been but by can can't could did do does don't done fix fixed for from had has have here
how i i'm i've if in instead into is isn't it it's its just let like looks make maybe more my need needs new no not now of ok on one only or other our out
please see should so some still sure than thanks that that's the them then there these they think this those to too up us use used was we were what when
where which while who why will with would yes you your`);
/** Small words of other languages that no English text is full of: German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Turkish. */
const OTHER = words(`
aber auch auf bitte dass der ein eine einen einer es für hier ich ist kann mit nicht noch oder sich sind und von warum wenn werden wie wir zu
au aux avec ce cela ces cette c'est dans de elle est et être il ils le les leur mais merci n'est nous où pas pourquoi que qui sont une vous
al algo aquí con cuando del el ella en esta estas este esto está gracias hay lo más muy para pero por porque qué sin sobre su también una ya
ao aos dos é ele está isso isto mais mas muito na nas não nos obrigado para pela pelo porque quando são sem ser seu sua tem uma você
alla anche che ci col con cosa dei della delle di gli grazie il invece ma nel nella non perché però più quando questa questo si sono un una
dat deze dit een en het hier ik jij kan maar met niet nog om ook voor waarom wat we wel wordt zijn zou
czy dla dlaczego jak jest już lub nie ponieważ proszę się są tego tylko w z że
att av det detta efter eller en ett från här inte jag kan om och på till varför vi är
ama bu çok daha de değil için ne neden olarak teşekkürler ve ya`);

const WORD = /(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{M}'-]*(?![\p{N}_])/gu;
/** One such word may be a name. */
const NAMES = 1;
/** Of a longer text the beginning tells. */
const WORDS = 2_000;
/** In fewer words there need not be a small one. */
const FEW = 8;
/** Of ten words of English at least one is small. */
const SHARE = 0.1;

/**
 * Whether the rules do not read these words: there are none; or most letters are not Latin; or more small words are of another
 * language than of English; or, of eight words or more, fewer than one in ten is a small word of English.
 */
export function isSilent({ sentences, block, written }: OwnWords): boolean {
  if (sentences.length === 0) return !block && written.trim() === '';
  let [latin, letters, count, english, other] = [0, 0, 0, 0, 0];
  for (const { whole } of sentences) {
    for (const [word] of whole.toLowerCase().matchAll(WORD)) {
      if (count >= WORDS) break;
      count += 1;
      letters += word.length;
      latin += word.match(/\p{Script=Latin}/gu)?.length ?? 0;
      if (ENGLISH.has(word)) english += 1;
      else if (OTHER.has(word)) other += 1;
    }
  }
  if (latin * 2 < letters) return true;
  return other > Math.max(english, NAMES) || (count >= FEW && english < count * SHARE);
}
