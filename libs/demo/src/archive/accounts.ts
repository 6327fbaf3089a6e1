type AccountType = 'User' | 'Bot' | 'Organization' | 'Mannequin';

export interface AccountRow {
  login: string;
  id: number;
  type: AccountType;
  node_id?: string;
  /** The name a person shows beside the login. */
  name?: string | null;
}

export interface CommitPersonRow {
  name: string;
  /** ISO 8601; an offset is kept as written. */
  date: string;
  email?: string;
  /** The account GitHub tied the commit to, where the archive knows it. */
  login?: string;
  id?: number;
}
