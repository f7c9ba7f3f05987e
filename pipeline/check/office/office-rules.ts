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
import { appendixMarkDiffers, appendixMarkWhole, appendixNumbers } from './appendix-mark.ts';
import { approvalStamp } from './approval-stamp.ts';
import { approvedForm } from './approved-form.ts';
import { archiveFonts, archiveForm, archiveOpen } from './archive-form.ts';
import { basisCase } from './basis-case.ts';
import { basisDated, basisNamed } from './basis-complete.ts';
import { bindingMargin } from './binding-margin.ts';
import { controlCase, controlForm, controlLast } from './control-clause.ts';
import { dateAndNumber } from './date-and-number.ts';
import { dateForm } from './date-form.ts';
import { directiveColon } from './directive-colon.ts';
import { executorCase } from './executor-case.ts';
import { firstLineIndent } from './first-line-indent.ts';
import { firstPerson } from './first-person.ts';
import { justified } from './justified.ts';
import { lineSpacing } from './line-spacing.ts';
import { margins } from './margins.ts';
import { copyMark, executorMark, familiarisation, visaMark } from './marks-below.ts';
import { nameInSignature, nameInText } from './name-order.ts';
import { numberForm } from './number-form.ts';
import { numberingDepth } from './numbering-depth.ts';
import type { OfficeRule } from './office-rule.ts';
import { appendixNumbering, pageNumberFirst, pageNumberMissing, pageNumberPlace } from './page-numbers.ts';
import { partedWords } from './parted-words.ts';
import { placeRepeats } from './place-repeats.ts';
import { requisiteOrder } from './requisite-order.ts';
import { requisiteSpacing } from './requisite-spacing.ts';
import { requisiteWidth } from './requisite-width.ts';
import { signatureForm } from './signature-form.ts';
import { signatureParted, signaturePlace } from './signature-place.ts';
import { stampPlace } from './stamp-place.ts';
import { tableHeader } from './table-header.ts';
import { taskParts } from './task-parts.ts';
import { titleAlign } from './title-align.ts';
import { titleSubject } from './title-subject.ts';
import { typeSize } from './type-size.ts';

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
