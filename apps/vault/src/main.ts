import 'reflect-metadata';
import { runService } from '@keng/platform';
import { vaultService } from './service';

void runService(vaultService);
