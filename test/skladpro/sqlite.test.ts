import { describe } from 'vitest';
import { contract } from './contract.ts';
import { sqliteStore } from './store.ts';

describe('Склад Pro on SQLite', () => contract(sqliteStore));
