/** Every migration, oldest first. The list is explicit so that built and source code run the same ones. */
import { Migration20261124000100 } from './migrations/Migration20261124000100.js';
import { Migration20261124000150 } from './migrations/Migration20261124000150.js';
import { Migration20261124000200 } from './migrations/Migration20261124000200.js';
import { Migration20261124000300 } from './migrations/Migration20261124000300.js';
import { Migration20261124000400 } from './migrations/Migration20261124000400.js';
import { Migration20261124000500 } from './migrations/Migration20261124000500.js';

export const migrations = [
  { name: 'Migration20261124000100', class: Migration20261124000100 },
  { name: 'Migration20261124000150', class: Migration20261124000150 },
  { name: 'Migration20261124000200', class: Migration20261124000200 },
  { name: 'Migration20261124000300', class: Migration20261124000300 },
  { name: 'Migration20261124000400', class: Migration20261124000400 },
  { name: 'Migration20261124000500', class: Migration20261124000500 },
] as const;
