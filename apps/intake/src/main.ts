import 'reflect-metadata';
import { runService } from '@keng/platform';
import { intakeService } from './service';

void runService(intakeService);
