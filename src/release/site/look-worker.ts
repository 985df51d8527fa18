import { answerTasks } from '../../threads/answer-tasks.ts';
import { lookOverTree, type TreeTask } from './look-over-tree.ts';

answerTasks((task: TreeTask) => Promise.resolve(lookOverTree(task)));
