import type { ServiceDefinition } from '@keng/platform';
import { casesService } from '../../cases/src/service';
import { directoryService } from '../../directory/src/service';
import { intakeService } from '../../intake/src/service';
import { recognitionService } from '../../recognition/src/service';
import { vaultService } from '../../vault/src/service';

/** Every service with a database, directory first: the others verify tokens with its keys. */
export const ALL_SERVICES: readonly ServiceDefinition[] = [
  directoryService,
  vaultService,
  intakeService,
  casesService,
  recognitionService,
];
