import { runService } from '@keng/platform';
import { casesService } from './service';

void runService(casesService);
