import type { Topic } from '../../model/office/report.ts';
import {
  adoptedAppendixAbsent,
  adoptedAppendixUnnamed,
  adoptedPreambleStop,
  adoptedTitleForm,
  appendixUnmarked,
  dateMissing,
  directiveMissing,
  numberMissing,
  signatoryMissing,
  titleMissing,
} from './adopted-rules.ts';
import { appendixMarkDiffers, appendixMarkWhole, appendixNumbers } from './appendices/appendix-mark.ts';
import { approvalStamp } from './appendices/approval-stamp.ts';
import { approvedForm } from './appendices/approved-form.ts';
import { stampPlace } from './appendices/stamp-place.ts';
import { archiveFonts, archiveForm, archiveOpen } from './archive-form.ts';
import type { OfficeRule } from './office-rule.ts';
import { dateAndNumber } from './requisites/date-and-number.ts';
import { dateForm } from './requisites/date-form.ts';
import { numberForm } from './requisites/number-form.ts';
import { placeRepeats } from './requisites/place-repeats.ts';
import { requisiteOrder } from './requisites/requisite-order.ts';
import { titleAlign } from './requisites/title-align.ts';
import { titleSubject } from './requisites/title-subject.ts';
import { bindingMargin } from './sheet/binding-margin.ts';
import { firstLineIndent } from './sheet/first-line-indent.ts';
import { justified } from './sheet/justified.ts';
import { lineSpacing } from './sheet/line-spacing.ts';
import { margins } from './sheet/margins.ts';
import {
  appendixNumbering,
  pageNumberFirst,
  pageNumberMissing,
  pageNumberPlace,
} from './sheet/page-numbers.ts';
import { requisiteSpacing } from './sheet/requisite-spacing.ts';
import { requisiteWidth } from './sheet/requisite-width.ts';
import { tableHeader } from './sheet/table-header.ts';
import { typeSize } from './sheet/type-size.ts';
import { copyMark, executorMark, familiarisation, visaMark } from './signature/marks-below.ts';
import { signatureForm } from './signature/signature-form.ts';
import { signatureParted, signaturePlace } from './signature/signature-place.ts';
import { basisCase } from './text/basis-case.ts';
import { basisDated, basisNamed } from './text/basis-complete.ts';
import { controlCase, controlForm, controlLast } from './text/control-clause.ts';
import { directiveColon } from './text/directive-colon.ts';
import { executorCase } from './text/executor-case.ts';
import { firstPerson } from './text/first-person.ts';
import { nameInSignature, nameInText } from './text/name-order.ts';
import { numberingDepth } from './text/numbering-depth.ts';
import { partedWords } from './text/parted-words.ts';
import { taskParts } from './text/task-parts.ts';

/** The rules of the office by what they speak of, in the order in which a paper is looked through. */
export const rulesByTopic = {
  sheet: [
    margins,
    bindingMargin,
    typeSize,
    firstLineIndent,
    lineSpacing,
    requisiteSpacing,
    justified,
    requisiteWidth,
    pageNumberMissing,
    pageNumberFirst,
    pageNumberPlace,
    tableHeader,
  ],
  requisites: [
    requisiteOrder,
    dateMissing,
    numberMissing,
    dateAndNumber,
    dateForm,
    numberForm,
    placeRepeats,
    titleMissing,
    titleSubject,
    adoptedTitleForm,
    titleAlign,
  ],
  text: [
    directiveMissing,
    firstPerson,
    adoptedPreambleStop,
    directiveColon,
    numberingDepth,
    basisDated,
    basisNamed,
    basisCase,
    taskParts,
    executorCase,
    controlLast,
    controlForm,
    controlCase,
    nameInText,
    partedWords,
  ],
  signature: [
    signatoryMissing,
    signatureForm,
    signaturePlace,
    nameInSignature,
    signatureParted,
    executorMark,
    copyMark,
    visaMark,
    familiarisation,
  ],
  appendices: [
    adoptedAppendixAbsent,
    adoptedAppendixUnnamed,
    appendixUnmarked,
    appendixMarkDiffers,
    appendixMarkWhole,
    appendixNumbers,
    appendixNumbering,
    stampPlace,
    approvedForm,
    approvalStamp,
  ],
  file: [archiveForm, archiveFonts, archiveOpen],
} as const satisfies Readonly<Record<Exclude<Topic, 'content'>, readonly OfficeRule[]>>;
