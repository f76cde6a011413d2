import 'reflect-metadata';
import { runService } from '@keng/platform';
import { recognitionService } from './service';

void runService(recognitionService);
