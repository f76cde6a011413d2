import { expectCleanExit } from '@keng/testing';
import { aMerit } from '../../test/builders';
import { recognitionDesk, type RecognitionDesk } from '../../test/recognition-desk';
import { DossierRepository } from '../domain/dossier.repository';
import { recordMerit } from '../domain/merit';
import { MeritRepository } from '../domain/merit.repository';
import { dossierRepositoryContract } from './dossier-repository.contract';

describe('dossiers in PostgreSQL', () => {
  let desk: RecognitionDesk;

  beforeAll(async () => {
    desk = await recognitionDesk();
  });

  afterAll(() => desk.stop());

  dossierRepositoryContract({
    repository: () => desk.service.service.app.get(DossierRepository),
    merit: async () => {
      const merit = aMerit();
      await desk.service.service.app.get(MeritRepository).record(recordMerit(merit));
      return merit;
    },
  });
});

expectCleanExit();
