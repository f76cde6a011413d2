import { randomUUID } from 'node:crypto';
import { runWithCausation } from '@keng/messaging';
import { expectCleanExit } from '@keng/testing';
import { MONDAY, startDesk, type Desk } from '../../test/desk';
import { TipRepository } from '../domain/tip.repository';
import { tipRepositoryContract } from './tip-repository.contract';

describe('tips in PostgreSQL', () => {
  let desk: Desk;
  let ruleId: number;

  beforeAll(async () => {
    desk = await startDesk();
    desk.clock.set(MONDAY);
    const [rule] = await desk.sql<{ id: number }>('select min(id) as id from intake.vocabulary_row');
    ruleId = rule?.id ?? 0;
  });
  afterAll(() => desk.stop());

  tipRepositoryContract(() => ({
    tips: desk.intake.service.app.get(TipRepository),
    ruleId,
    newId: randomUUID,
    as: (act) => runWithCausation({ correlationId: randomUUID(), actorId: randomUUID() }, act),
  }));
});

expectCleanExit();
