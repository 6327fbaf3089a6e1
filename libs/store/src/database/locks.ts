/** Advisory locks, as (family, number) pairs, so that another program's locks in the same database are not met by accident. */
export const LOCK_FAMILY = 0x616d6269;

export const LOCKS = {
  /** One process migrates, the others wait. */
  migrate: 1,
  /** Shared by every page being committed; exclusive for a moment by whoever asks for the settled end of the log. */
  log: 2,
  /** One change of people's teams at a time. */
  roster: 3,
  /** One process makes a partition at a time. */
  partitions: 4,
  /** Held, shared, by every running worker. */
  worker: 5,
  /** One generation is switched in at a time. */
  generation: 6,
} as const;
