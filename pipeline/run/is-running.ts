import { errorCode } from '../report/error-code.ts';

/** True for a process of this machine that has not ended, somebody else's too. */
export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs all the same.
    return errorCode(error) === 'EPERM';
  }
};
