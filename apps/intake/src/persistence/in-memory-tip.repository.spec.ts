import { randomUUID } from 'node:crypto';
import { fakeClock } from '@keng/testing';
import { InMemoryTipRepository } from './in-memory-tip.repository';
import { tipRepositoryContract } from './tip-repository.contract';

describe('tips in memory', () => {
  const tips = new InMemoryTipRepository(fakeClock('2026-11-02T08:15:00+07:00'));
  tipRepositoryContract(() => ({ tips, ruleId: 1, newId: randomUUID, as: (act) => act() }));
});
