import { fold } from '../../model/fold.ts';
import type { Ruling } from '../../model/paper/ruling.ts';
import type { Word } from '../../model/paper/word.ts';
import type { Box } from '../../model/place.ts';
import { around, linesOf, segmentsOf, type TextLine, textOf } from './text-line.ts';

/** What the mark of an electronic signature begins with (the order of 08.11.2021 on how its stamp looks). */
const head =
  /^документ подписан|^подписан[оа]? (?:усиленной |квалифицированной |простой )*(?:электронн|эп(?![а-я])|эцп)|^(?:усиленной |квалифицированной )*электронной подписью/u;

/** What else stands in it. */
const body =
  /^(?:сертификат|владелец|действител|серийный|подпис|электронн|усиленн|квалифицир|дата подписания|кому выдан|кем выдан|издатель|отпечаток|с \d\d\.\d\d\.\d{4} по)|^[\da-f ]{12,}$/u;

/** The frame around a mark is no farther from its first line than this, in points. */
const farthest = 120;

/** The words of a page without the marks of electronic signatures, which stand across a signature and are no text. */
export const withoutSignatureStamps = (
  words: readonly Word[],
  rulings: readonly Ruling[],
): readonly Word[] => {
  if (!words.some(({ text }) => /подпис/iu.test(text))) return words;
  const pieces = linesOf(words).flatMap((line) => segmentsOf(line));
  const marks = pieces
    .filter((piece) => head.test(fold(textOf(piece))))
    .map((piece) => frameAround(piece.box, rulings) ?? boxOfMark(piece, pieces));
  return words.filter(({ box }) => !marks.some((mark) => holdsMiddle(mark, box)));
};

const holdsMiddle = ([left, top, right, bottom]: Box, [x0, y0, x1, y1]: Box): boolean =>
  x0 + x1 >= 2 * left && x0 + x1 <= 2 * right && y0 + y1 >= 2 * top && y0 + y1 <= 2 * bottom;

/** The nearest lines on all four sides, null where one is missing. */
const frameAround = ([x0, y0, x1, y1]: Box, rulings: readonly Ruling[]): Box | null => {
  const beside = (axis: Ruling['axis'], from: number, to: number): number[] =>
    rulings.flatMap((line) => (line.axis === axis && line.from <= from && line.to >= to ? [line.at] : []));
  const [across, down] = [beside('horizontal', x0, x1), beside('vertical', y0, y1)];
  const before = (places: readonly number[], at: number): number =>
    Math.max(...places.filter((place) => place <= at));
  const after = (places: readonly number[], at: number): number =>
    Math.min(...places.filter((place) => place >= at));
  const frame: Box = [before(down, x0), before(across, y0), after(down, x1), after(across, y1)];
  return frame.every(Number.isFinite) && frame[3] - frame[1] < farthest ? frame : null;
};

/** The box of a mark without a frame: its pieces stand right below one another. */
const boxOfMark = (first: TextLine, pieces: readonly TextLine[]): Box =>
  pieces.reduce((box, piece) => {
    const isBelow = piece.box[1] > box[1] && piece.box[1] - box[3] < piece.size;
    const isUnder = piece.box[0] < box[2] && piece.box[2] > box[0];
    return isBelow && isUnder && body.test(fold(textOf(piece))) ? around([box, piece.box]) : box;
  }, first.box);
