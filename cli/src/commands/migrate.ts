import type { Command } from 'commander';
import { migrate } from '@ambit/store';
import { openDatabase } from '../instance.js';
import { command, outputOf } from './command.js';

export function addMigrate(program: Command): void {
  command(program, 'migrate', 'bring the database to this version').action(async (options: { json?: boolean }) => {
    const database = await openDatabase();
    try {
      const { ran } = await migrate(database.databaseUrl);
      outputOf(options).answer(
        { ran },
        ran.length === 0 ? 'The database has this version already.' : `Brought the database to this version (${ran.join(', ')}).`,
      );
    } finally {
      await database.close();
    }
  });
}
