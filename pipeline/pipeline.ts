/** The ways of a document: read → recognize → arrange → extract → normalize → check → renew → issue; each is one file. */
// biome-ignore lint/performance/noBarrelFile: the one face of all stages; what is heavy is loaded inside the ways.
export { checkPeriod, nextPeriod } from './renew/target-period.ts';
export { answerDocument, answersFile } from './way/answer-document.ts';
export { type CheckOptions, checkPaper, checkWording } from './way/check-paper.ts';
export { compareDocuments } from './way/compare-documents.ts';
export { amendOrder, revokeOrders } from './way/compose-order.ts';
export {
  cardPapers,
  extractPapers,
  type Rendered,
  readPeople,
  type SigningKind,
  signingSheet,
} from './way/derive-papers.ts';
export { exportJournal, journalForms } from './way/export-journal.ts';
export { type Imported, importJournal } from './way/import-journal.ts';
export { type DoubtfulWord, type Inspected, inspectDocument } from './way/inspect-document.ts';
export { type IssuedFile, issueDocument } from './way/issue-document.ts';
export {
  issueAsItIs,
  type MadePapers,
  type Making,
  reissueDocument,
} from './way/make-papers.ts';
export { isJson, openDocument, parseDocument } from './way/open-document.ts';
export {
  type JournalOptions,
  openJournal,
  restoreJournal,
  shownJournalPlace,
  withJournal,
} from './way/open-journal.ts';
export { type OpenPages, openPages } from './way/open-pages.ts';
export { answersText, checkDocumentJson, parseAnswers, parseOffice } from './way/parse-json.ts';
export { probeTools } from './way/probe-tools.ts';
export {
  type Input,
  type Progress,
  type ReadOptions,
  readDocument,
  readWithPages,
} from './way/read-document.ts';
export { readOverlaid } from './way/read-overlaid.ts';
export { pagesToRecognise, recognisePages } from './way/recognise-pages.ts';
export { comparisonPage, redlineRenewal, renewalPage } from './way/redline.ts';
export { refuseDraft } from './way/refuse-draft.ts';
export {
  draftRemarks,
  isReady,
  type Numbering,
  type Numbers,
  registerDocument,
  type Unnumbered,
} from './way/register-document.ts';
export { changesPage, renewDocument } from './way/renew-document.ts';
export { answersSuffix, renewalFiles, renewalSuffixes } from './way/renewal-files.ts';
export { reviseDocument } from './way/revise-document.ts';
export { localToday } from './way/run-context.ts';
export { searchableCopy } from './way/searchable-copy.ts';
export { type Corner, type StampJob, stampPapers } from './way/stamp-papers.ts';
export { summarize } from './way/summarize.ts';
export {
  checkTemplate,
  type FieldList,
  listTemplateFields,
  listTemplateKinds,
  previewTemplate,
  startTemplate,
  templateFieldsPage,
  templateKindAt,
} from './way/template-desk.ts';
export { pdfThumbnail, sheetThumbnail } from './way/thumbnail.ts';
