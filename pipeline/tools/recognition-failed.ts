import { exitCodes, Failure } from '../report/failure.ts';

/** The engine gave up on one picture. */
export const recognitionFailed = (cause: unknown): Failure =>
  new Failure({
    rule: 'tools/recognition-failed',
    exitCode: exitCodes.input,
    message: 'Программа распознавания не справилась с изображением страницы.',
    advice: 'Отсканируйте страницу заново (300 точек на дюйм, чёрно-белый или серый) и повторите.',
    cause,
  });
