import { runService } from '@keng/platform';
import { directoryService } from './service';

void runService(directoryService);
