import { readFileSync } from 'node:fs';
import { Failure, codeOf } from './failure.js';

/** Reads a token from a file, or from standard input for `-`. It never stands in an argument, a log or an error. */
export async function readToken(path: string): Promise<string> {
  const token = (path === '-' ? await readStandardInput() : readFile(path)).trim();
  if (token === '') throw new Failure(`There is no token in ${path === '-' ? 'standard input' : path}.`);
  if (/\s/.test(token))
    throw new Failure(`${path === '-' ? 'Standard input' : path} holds more than a token. It must hold the token alone.`);
  return token;
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(`There is no file ${path}.`);
    if (codeOf(error) === 'EACCES') throw new Failure(`The file ${path} may not be read by this user.`);
    throw new Failure(`The file ${path} cannot be read.`);
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
