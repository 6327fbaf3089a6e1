import type { BlobRow } from '../../archive/archive.js';
import type { Plan } from '../plan.js';
import { randomOf } from '../random.js';
import { blobSha } from '../rows/blob-sha.js';
import type { World } from '../world.js';
import { opened, someoneOf } from './opened.js';
import { SOUGHT } from './reserve.js';

/** Where the same file was added, by teams that do not know of each other's. */
const COPIES: readonly (readonly [week: number, place: string, file: string, title: string])[] = [
  [51, 'identity:auth/tokens', 'backoff.go', 'Back off when the directory is slow'],
  [64, 'ledger:src/settlement', 'backoff.go', 'Settlement report: retry with a growing wait'],
];

const TEXT = `package backoff

import (
	"context"
	"errors"
	"math/rand"
	"time"
)

// ErrGaveUp is returned when every attempt failed.
var ErrGaveUp = errors.New("gave up")

// Permanent marks an error that no further attempt can mend.
type Permanent struct{ Err error }

func (p Permanent) Error() string { return p.Err.Error() }

// Do calls f until it succeeds, fails for good, or the attempts are used up.
// It waits twice as long after each failure, with a random part of a half.
func Do(ctx context.Context, attempts int, first time.Duration, f func(context.Context) error) error {
	wait := first
	for i := 0; i < attempts; i++ {
		err := f(ctx)
		if err == nil {
			return nil
		}
		var permanent Permanent
		if errors.As(err, &permanent) {
			return permanent.Err
		}
		jitter := time.Duration(rand.Int63n(int64(wait)/2 + 1))
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait + jitter):
		}
		wait *= 2
	}
	return ErrGaveUp
}
`;

/** The changes that add it. */
export function copiedPlans(world: World, week: number): Plan[] {
  return COPIES.flatMap(([at, place, file, title], i) => {
    if (at !== week) return [];
    const random = randomOf('copied', world.seed, i);
    const [repository = '', folder = ''] = place.split(':');
    const author = someoneOf(world, repository, week, random, world.named(SOUGHT));
    const paths = [`${folder}/${file}`];
    return [opened(world, week, `copied/${String(i)}`, author, place, random, { title, file, paths, adds: true, voices: [], open: true })];
  });
}

/** The text of the file where a merged change has added it. */
export function copiedBlobs(paths: ReadonlySet<string>, repository: string): BlobRow[] {
  return COPIES.flatMap(([, place, file]) => {
    const [name, folder = ''] = place.split(':');
    const path = `${folder}/${file}`;
    return name === repository && paths.has(path) ? [{ path, sha: blobSha(TEXT), text: TEXT }] : [];
  });
}
