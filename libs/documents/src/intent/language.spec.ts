import { describe, expect, it } from '@jest/globals';
import { isSilent } from './language.js';
import { ownWordsOf } from './own-words.js';

const silent = (body: string) => isSilent(ownWordsOf(body));

describe('a text is silent', () => {
  it.each([
    ['without words', ''],
    ['of blanks', ' \n\t'],
    ['of quoted lines', '> I agree with this.'],
    ['of code', '```\nround(x)\n```'],
    ['in Japanese', 'この変更は必要ですか？テストを追加してください。'],
    ['in Russian', 'Почему бы не использовать здесь вторую функцию? LGTM'],
    ['in Chinese with a name', '请使用 round 函数代替'],
    ['in German', 'Warum wird hier nicht die andere Funktion benutzt?'],
    ['in French', 'Merci, mais pourquoi est-ce que nous utilisons cette fonction ?'],
    ['in Spanish', '¿Por qué no usamos la otra función aquí? Es más rápida.'],
    ['in Portuguese', 'Obrigado, mas por que não usamos outra função aqui?'],
    ['in Italian', 'Grazie, ma perché non usiamo questa funzione?'],
    ['in Dutch', 'Waarom gebruiken we hier niet de andere functie?'],
    ['of words in no order', 'lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor'],
  ])('%s', (_name, body) => {
    expect(silent(body)).toBe(true);
  });

  it.each([
    ['one word', 'ACK'],
    ['a sum', 'ACK d872a08d6dab8157259328365f73b6d7d8dfa5d3'],
    ['a suggestion block', '```suggestion\nx\n```'],
    ['an address', 'https://example.com/a'],
    ['code in a line', '`round`'],
    ['English', 'Why is the other function not used here?'],
    ['English with one foreign word', 'Rename dass'],
    ['English about a language', 'The Spanish word "qué" is missing from the list, could you add it?'],
    ['English with quoted Russian', '> Почему бы не использовать здесь вторую функцию?\n\nWhat does this mean?'],
    ['emoji', '👍'],
  ])('not: %s', (_name, body) => {
    expect(silent(body)).toBe(false);
  });
});
