import { addressVanished } from './address-vanished.ts';
import { aliasTaken } from './alias-taken.ts';
import { bodyEmpty } from './body-empty.ts';
import { boilerplateLeft } from './boilerplate-left.ts';
import { captureDiffers } from './capture-differs.ts';
import { checkLeft } from './check-left.ts';
import { codeOpen } from './code-open.ts';
import { conflictMarker } from './conflict-marker.ts';
import { dateFuture } from './date-future.ts';
import { dateInText } from './date-in-text.ts';
import { dateOrder } from './date-order.ts';
import { documentUncited } from './document-uncited.ts';
import { documentUnknown } from './document-unknown.ts';
import { documentUnlisted } from './document-unlisted.ts';
import { emphasisBroken } from './emphasis-broken.ts';
import { fields } from './fields.ts';
import { fileBom } from './file-bom.ts';
import { fileCopy } from './file-copy.ts';
import { fileMdx } from './file-mdx.ts';
import { fileNotUtf8 } from './file-not-utf8.ts';
import { fileUnexpected } from './file-unexpected.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { footnote } from './footnote.ts';
import { frontMatter } from './front-matter.ts';
import { headingSpace } from './heading-space.ts';
import { headingUnderline } from './heading-underline.ts';
import { htmlInBody } from './html-in-body.ts';
import { idDate } from './id-date.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idSlug } from './id-slug.ts';
import { imageAlt } from './image-alt.ts';
import { imageMissing } from './image-missing.ts';
import { imageUnfit } from './image-unfit.ts';
import { labelDuplicate } from './label-duplicate.ts';
import { indentCode } from './indent-code.ts';
import { languageFolder } from './language-folder.ts';
import { languageWrong } from './language-wrong.ts';
import { letterEncoding } from './letter-encoding.ts';
import { letterEth } from './letter-eth.ts';
import { letterInvisible } from './letter-invisible.ts';
import { letterLost } from './letter-lost.ts';
import { letterScript } from './letter-script.ts';
import { letterSymbol } from './letter-symbol.ts';
import { linkBroken } from './link-broken.ts';
import { linkDead } from './link-dead.ts';
import { machineLeft } from './machine-left.ts';
import { markupForeign } from './markup-foreign.ts';
import { mdxInvalid } from './mdx-invalid.ts';
import { pairDiffers } from './pair-differs.ts';
import { pairMissing } from './pair-missing.ts';
import { pairTranslation } from './pair-translation.ts';
import { pairWithdrawn } from './pair-withdrawn.ts';
import { paragraphRepeated } from './paragraph-repeated.ts';
import { pictureName } from './picture-name.ts';
import { pictureUnused } from './picture-unused.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { privateNumber } from './private-number.ts';
import { provinceEra } from './province-era.ts';
import { provinceUnlisted } from './province-unlisted.ts';
import { referenceDangling } from './reference-dangling.ts';
import { reportSimilar } from './report-similar.ts';
import { reportUnknown } from './report-unknown.ts';
import { schemaStale } from './schema-stale.ts';
import { successionCircle } from './succession-circle.ts';
import { tableBroken } from './table-broken.ts';
import { tableCells } from './table-cells.ts';
import { tableTabs } from './table-tabs.ts';
import { textExcessive } from './text-excessive.ts';
import { textNotNfc } from './text-not-nfc.ts';
import { tileMisplaced } from './tile-misplaced.ts';
import { titleForm } from './title-form.ts';
import { translationStale } from './translation-stale.ts';
import { urlUnfit } from './url-unfit.ts';
import { valueUnknown } from './value-unknown.ts';
import { vocabularyMissing } from './vocabulary-missing.ts';
import { yamlComment } from './yaml-comment.ts';
import { yaml } from './yaml.ts';
import { yearFolder } from './year-folder.ts';

/**
 * Every rule of the check, in the order of docs/problems.md. The type of a problem's code follows from this list, so
 * that a new rule without words for editors does not compile; without a heading or a fixture a test fails.
 */
export const rules = [
  fileNotUtf8,
  conflictMarker,
  fileBom,
  fileMdx,
  fileCopy,
  fileUnreadable,
  fileUnexpected,
  textNotNfc,
  frontMatter,
  yaml,
  yamlComment,
  mdxInvalid,
  fields,
  urlUnfit,
  valueUnknown,
  dateOrder,
  dateFuture,
  languageFolder,
  yearFolder,
  idSlug,
  idDate,
  idDuplicate,
  aliasTaken,
  addressVanished,
  captureDiffers,
  provinceEra,
  pairDiffers,
  pairTranslation,
  pairWithdrawn,
  pairMissing,
  translationStale,
  reportSimilar,
  letterEncoding,
  letterLost,
  letterSymbol,
  letterEth,
  letterScript,
  letterInvisible,
  paragraphRepeated,
  boilerplateLeft,
  tableCells,
  tableBroken,
  tableTabs,
  footnote,
  headingSpace,
  headingUnderline,
  linkBroken,
  emphasisBroken,
  indentCode,
  codeOpen,
  markupForeign,
  htmlInBody,
  imageAlt,
  linkDead,
  referenceDangling,
  documentUnlisted,
  documentUnknown,
  documentUncited,
  provinceUnlisted,
  checkLeft,
  placeholderLeft,
  machineLeft,
  privateNumber,
  dateInText,
  languageWrong,
  titleForm,
  bodyEmpty,
  reportUnknown,
  vocabularyMissing,
  labelDuplicate,
  successionCircle,
  tileMisplaced,
  schemaStale,
  imageMissing,
  imageUnfit,
  pictureName,
  pictureUnused,
  textExcessive,
] as const;
