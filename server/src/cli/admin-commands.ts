/** Commands of whoever runs the installation. */
import type { Command } from 'commander';
import type { Run } from './main.js';

export function addAdminCommands(_program: Command, _run: Run): void {}
