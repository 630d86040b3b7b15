import { decodeAddress } from './links.ts';
import { fold } from './text.ts';

/** Words that say that there is a picture, and not what it shows. */
const emptyWords = new Set(
  'anh,hinh,hinh anh,hinh minh hoa,anh minh hoa,minh hoa,anh bai viet,image,images,picture,photo,img,pic,untitled,no name,alt,logo anh,screenshot,capture,thumbnail,banner'.split(
    ',',
  ),
);

/**
 * Whether the words of a picture say nothing of what it shows: the name of its file, what a camera or a messenger calls
 * its files (`IMG_0001`, `z4567_2a`, `DSC01234`), a mere number, "ảnh".
 * @param address of the picture, for telling the name of its file
 */
export function isNameOfFile(words: string, address: string): boolean {
  const text = words.trim();
  const plain = fold(text)
    .replace(/[\s_.-]+/g, ' ')
    .trim();
  if (/\.(?:jpe?g|png|gif|webp|svg|avif|heic|heif|bmp|tiff?)$/i.test(text)) return true;
  if (emptyWords.has(plain.replace(/ ?\(?\d+\)?$/, ''))) return true;
  if (
    /^(?:img|dsc[nf]?|dscf|pxl|mvi|dji|p|pict|sam|gopr|image|anh|hinh|photo|screenshot|zalo|wa|whatsapp image|received|fb img|signal|z)[ \d]*\d{3,}(?: [\da-f]+| wa\d+| at| copy)*$/.test(
      plain,
    )
  )
    return true;
  // A number or a key of a machine is no word.
  if (/^[\d\s_.-]+$/.test(text) || /^(?=\S*\d)[\da-f-]{12,}$/i.test(text)) return true;
  const name =
    address
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const file = fold(decodeAddress(name) ?? name).replace(/\.\w+$/, '');
  // Words with spaces, or one word alone, are a person’s even where the file is called after them.
  return text !== '' && !/\s/.test(text) && /[-_]/.test(text) && fold(text) === file;
}
