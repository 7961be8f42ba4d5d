/** Captions, credits and image names: lines that stand with a picture. Only tried on short lines. */

const LONGEST = 320;
const AGENCY_NAMES =
  'AP|AFP|Reuters|Getty(?: Images)?|EPA(?:-EFE)?|EFE|Xinhua|TASS|Shutterstock|iStock|Flickr|Wikimedia(?: Commons)?|Bloomberg|UPI|PA|DPA|Anadolu|Unsplash|Alamy|Corbis|Handout|File';
const CREDIT = new RegExp(
  `^(?:(?:${AGENCY_NAMES})(?:\\s*/\\s*[\\p{L}. ]+)?\\s+(?:photos?|images?|pictures?|file|graphic|video)\\b.{0,60}|(?:photo(?:graph)?|image|picture|pic|illustration|graphic|video|credit|caption|source|файл|фото|صورة|الصورة|تصوير)s?(?:\\s+(?:by|credit|courtesy|via|from|of))?\\s*[:：/|]|(?:photo(?:graph)?s?|images?|pictures?|illustration|graphic)\\s+(?:by|courtesy|credit|via|from)\\b|photo courtesy|courtesy of|file photo|featured image|screen ?shot\\b|screen ?grab\\b|screen capture|(?:fig(?:ure)?|table|map|chart)\\.?\\s*\\d)`,
  'iu',
);
const CREDIT_END = new RegExp(
  `(?:\\((?:[^()]{0,80}[/ ,:])?(?:${AGENCY_NAMES})(?:[/ ,][^()]{0,60})?\\)|\\((?:photo|image|picture|credit)[^()]{0,90}\\)|[/|]\\s?(?:${AGENCY_NAMES})|\\[(?:photo|image|credit)[^\\]]{0,90}\\]|(?:photo|image|picture)\\s?:\\s?[^.]{2,60})\\.?$`,
  'iu',
);
const FILE_NAME =
  /(?:\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|svg|mp4|mov))\b.{0,10}$|%2\d|^(?:IMG|DSC|PXL|WhatsApp Image)[_ -]?\d|^\d{2,4}-\d{2}-\d{2}\s|^\S+_\S+_\S*\d\S*$/i;
const PICTURE_NOUN =
  /(?:^|\s)(?:map|photo|photograph|image|logo|chart|graph|graphic|infographic|cartoon|portrait|poster|flag)$/i;
const SCENE =
  /\b(?:pictured|seen (?:here|in this)|is shown|in this (?:photo|image|picture|frame|undated|file)|file photo|undated (?:photo|image|picture)|handout)\b|^(?:a view of|pictured|above|below|left|right|from left|clockwise)\b[:,]?/i;

export type CaptionReason = 'credit' | 'file-name' | 'picture-noun' | 'scene';

/** Why a line reads as a caption or credit, or null. */
export function captionReason(line: string): CaptionReason | null {
  if (line.length > LONGEST) return null;
  if (CREDIT.test(line)) return 'credit';
  if (FILE_NAME.test(line) && line.length < 160) return 'file-name';
  if (CREDIT_END.test(line)) return 'credit';
  const words = line.split(/\s+/).length;
  if (PICTURE_NOUN.test(line) && words <= 6) return 'picture-noun';
  if (SCENE.test(line.slice(0, 200)) && words <= 40 && !/["“”]/.test(line)) return 'scene';
  return null;
}
