import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLField, type GraphQLSchema } from 'graphql';
import { printedSchema } from '../app/print.js';
import type { Answer } from '../testing/api.js';
import { ADA, HOST } from '../testing/company.js';
import { documentOf } from '../testing/matrix/document.js';
import { MUTATIONS, QUERIES, type Open, type Row } from '../testing/matrix/rows.js';
import { MODES_OF, openWorld, STATES, VIEWERS, type ModeName, type State, type ViewerName, type World } from '../testing/matrix/world.js';

/** Who but Ada sees her page, in which mode: whoever leads her now, and whom she shares with; nobody else, ever. */
const SEES: Readonly<Partial<Record<ViewerName, readonly ModeName[]>>> = {
  'who leads her': ['same-view'],
  'whom she shares with': ['self-only', 'same-view'],
  'whom she shares with, who did not say why': ['self-only', 'same-view'],
  'whom she shares with for something else': ['self-only', 'same-view'],
  'a calibrator of her cycle': ['self-only', 'same-view'],
};
/** Who is asked first: they said nothing, or named what she did not share it for. */
const ASKED_FIRST: readonly ViewerName[] = ['whom she shares with, who did not say why', 'whom she shares with for something else'];
/** Is told to undo it, whomever they ask for, and whether there is such a person or not. */
const OBJECTED: ViewerName = 'whom she shares with, who objected';
/** Of Ada and what is hers: what may stand in no answer that is closed. */
const HERS = ['Ada Quill', '"ada"', 'harbor', 'ledger', 'Cy Stone', 'Words on', 'Witness'];

type Kind = 'query' | 'mutation';

describe('the access matrix', () => {
  let world: World;
  let schema: GraphQLSchema;
  const documents = new Map<string, string>();
  beforeAll(async () => {
    world = await openWorld();
    schema = buildSchema(await printedSchema());
  });
  afterAll(() => world.close());

  function fieldsOf(kind: Kind): readonly GraphQLField<unknown, unknown>[] {
    return Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
  }

  it('has a row for every query and mutation, and there is no other way in', () => {
    expect(Object.keys(QUERIES).sort()).toEqual(
      fieldsOf('query')
        .map(({ name }) => name)
        .sort(),
    );
    expect(Object.keys(MUTATIONS).sort()).toEqual(
      fieldsOf('mutation')
        .map(({ name }) => name)
        .sort(),
    );
    expect(schema.getSubscriptionType() ?? null).toBeNull();
  });

  /** One cell: a field asked by somebody of somebody. */
  async function ask(kind: Kind, name: string, row: Row, viewer: ViewerName, state: State): Promise<Answer> {
    const field = fieldsOf(kind).find((one) => one.name === name);
    if (field === undefined) throw new Error(`There is no field ${name}.`);
    const text = documents.get(name) ?? documentOf(schema, kind, field);
    documents.set(name, text);
    const whom = state === 'nobody' ? { host: HOST, id: '404404', login: 'nobody' } : { host: HOST, id: String(ADA.id), login: 'ada' };
    const common: Record<string, unknown> = { ...whom, period: 'all', first: 5 };
    const given = Object.fromEntries(Object.entries(row.args ?? {}).map(([key, value]) => [key, world.ids[String(value)] ?? value]));
    const variables = Object.fromEntries(
      field.args.flatMap((arg) => {
        const value: unknown = given[arg.name] ?? common[arg.name];
        return value === undefined ? [] : [[arg.name, value]];
      }),
    );
    return world.api.ask(text, variables, world.cookies[viewer]);
  }

  function isOpen(name: string, open: Open, viewer: ViewerName, mode: ModeName, state: State): boolean {
    const stranger = viewer === 'stranger' || viewer === 'forger';
    if (open === 'anyone') return true;
    if (stranger) return false;
    if (open === 'admin') return viewer === 'an admin';
    if (open === 'second-admin') return viewer === 'an admin';
    if (open === 'own') return true;
    if (open === 'sharing') return mode === 'self-only' || mode === 'same-view';
    if (open === 'member') return mode !== 'unadopted' || viewer === 'an admin';
    // The list behind a number names decisions, and nobody sees those before a policy is adopted.
    if (name === 'evidence' && mode === 'unadopted') return false;
    if (viewer === 'Ada herself') return open === 'person' && state !== 'nobody';
    if (state === 'told of self-only' && mode === 'same-view') return (SEES[viewer] ?? []).includes('self-only');
    return (state === 'told' || state === 'told of self-only') && (SEES[viewer] ?? []).includes(mode);
  }

  /** What is said to whom it is closed, byte by byte, and nothing else. */
  function closed(name: string, answer: Answer, strangers: string): void {
    expect({ name, status: answer.status, text: answer.text }).toEqual({ name, status: 200, text: strangers });
    for (const word of HERS) expect({ name, has: answer.text.includes(word) ? word : null }).toEqual({ name, has: null });
  }

  /** What stands where it is closed to this viewer. */
  async function shutText(kind: Kind, name: string, row: Row, viewer: ViewerName, strangers: string): Promise<string> {
    if (viewer !== OBJECTED || (row.open !== 'person' && row.open !== 'visit')) return strangers;
    const { text } = await ask(kind, name, row, viewer, 'nobody');
    expect(text).toContain('withdraw your objection');
    return text;
  }

  let cells = 0;
  for (const mode of MODES_OF) {
    describe(`under ${mode}`, () => {
      beforeAll(() => world.adopt(mode), 60_000);

      it.each(Object.keys(QUERIES))(
        '%s',
        async (name) => {
          const row = QUERIES[name] as Row;
          const states = row.open === 'person' ? STATES : (['told'] as const);
          for (const state of states) {
            await world.set(state);
            const { text: strangers, errors } = await ask('query', name, row, 'stranger', state);
            expect({ name, errors }).toEqual({ name, errors: [] });
            for (const viewer of VIEWERS) {
              cells += 1;
              const answer = await ask('query', name, row, viewer, state);
              expect({ name, viewer, errors: answer.errors }).toEqual({ name, viewer, errors: [] });
              // Who did not say why is asked for it, and sees the name alone.
              if (ASKED_FIRST.includes(viewer) && isOpen(name, row.open, viewer, mode, state) && row.open === 'person') {
                if (name === 'evidence') closed(name, answer, strangers);
                else expect(answer.text).toContain('PurposeNeeded');
              } else if (!isOpen(name, row.open, viewer, mode, state))
                closed(`${name} for ${viewer}`, answer, await shutText('query', name, row, viewer, strangers));
              else if (row.open !== 'anyone' && row.quiet !== true)
                expect({ viewer, state, open: answer.text !== strangers }).toEqual({ viewer, state, open: true });
            }
          }
          await world.set('told');
        },
        120_000,
      );

      it.each(Object.keys(MUTATIONS))(
        '%s',
        async (name) => {
          const row = MUTATIONS[name] as Row;
          const states = row.open === 'visit' ? STATES : (['told'] as const);
          for (const state of states) {
            await world.set(state);
            const { text: strangers } = await ask('mutation', name, row, 'stranger', state);
            const shut = VIEWERS.filter((viewer) => !isOpen(name, row.open, viewer, mode, state));
            const before = await world.digest();
            for (const viewer of shut) {
              const answer = await ask('mutation', name, row, viewer, state);
              closed(`${name} for ${viewer}`, answer, await shutText('mutation', name, row, viewer, strangers));
            }
            expect({ name, state, changed: (await world.digest()) !== before }).toEqual({ name, state, changed: false });
            cells += VIEWERS.length;
            if (row.acts === true || row.open === 'anyone') continue;
            for (const viewer of VIEWERS.filter((one) => !shut.includes(one))) {
              const answer = await ask('mutation', name, row, viewer, state);
              expect({ name, viewer, errors: answer.errors }).toEqual({ name, viewer, errors: [] });
              expect({ viewer, state, open: answer.text !== strangers }).toEqual({ viewer, state, open: true });
            }
          }
          await world.set('told');
        },
        120_000,
      );
    });
  }

  it('has as many cells as there are fields, viewers, modes and states', () => {
    const fields = (rows: Readonly<Record<string, Row>>, wide: Open) =>
      Object.values(rows).reduce((sum, { open }) => sum + (open === wide ? STATES.length : 1), 0);
    expect(cells).toBe((fields(QUERIES, 'person') + fields(MUTATIONS, 'visit')) * VIEWERS.length * MODES_OF.length);
  });
});
