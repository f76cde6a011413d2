import { sequenceIds } from '@keng/testing';
import { theLaw } from '../../test/case-builder';
import { caseRepositoryContract } from './case-repository.contract';
import { InMemoryCaseRepository } from './in-memory-case.repository';

describe('cases in memory', () => {
  const ids = sequenceIds('fa4e');
  const cases = new InMemoryCaseRepository();
  const law = theLaw();
  caseRepositoryContract(() => ({ cases, law, newId: () => ids.next(), inTransaction: (work) => work() }));
});
