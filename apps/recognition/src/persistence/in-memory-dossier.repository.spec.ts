import { aMerit } from '../../test/builders';
import { dossierRepositoryContract } from './dossier-repository.contract';
import { InMemoryDossierRepository } from './in-memory-dossier.repository';

describe('dossiers in memory', () => {
  const repository = new InMemoryDossierRepository();
  dossierRepositoryContract({ repository: () => repository, merit: async () => aMerit() });
});
