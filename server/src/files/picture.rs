//! Pictures are opened and written again. Nothing of the original file stays: no place, no camera, no hidden second file.

use domain::file::{FileKind, FileRefused, LARGE_SIDE, PIXELS_LIMIT, SIDE_LIMIT, SMALL_SIDE};
use image::{
    AnimationDecoder as _, DynamicImage, ImageDecoder, ImageError, ImageFormat, Limits,
    codecs::{
        gif::GifDecoder,
        jpeg::{JpegDecoder, JpegEncoder},
        png::{CompressionType, FilterType, PngDecoder, PngEncoder},
        webp::WebPDecoder,
    },
    error::{LimitError, LimitErrorKind},
    imageops,
};
use std::io::Cursor;

/// How good a JPEG is, from 1 to 100.
const QUALITY: u8 = 82;
/// Bytes that opening one picture may take.
const MEMORY: u64 = 4 * PIXELS_LIMIT;

/// A picture as we keep it.
#[derive(Debug)]
pub struct Made {
    /// JPEG, or PNG where parts are see-through.
    pub kind: FileKind,
    /// The bytes of the large picture.
    pub large: Vec<u8>,
    /// The bytes of the small one.
    pub small: Vec<u8>,
    /// Width and height of the large one.
    pub pixels: (u32, u32),
}

/// Opens a picture, turns it the way it was taken (EXIF 2.3, orientation) and makes both sizes of it.
///
/// # Errors
/// Too large, moving, or cut off and damaged.
pub fn made_again(bytes: &[u8], format: ImageFormat) -> Result<Made, FileRefused> {
    let picture = opened(bytes, format)?;
    let has_alpha = picture.color().has_alpha();
    // Eight bits for each colour are all that browsers show.
    let picture = if has_alpha { DynamicImage::from(picture.into_rgba8()) } else { DynamicImage::from(picture.into_rgb8()) };
    let see_through = picture.as_rgba8().is_some_and(|picture| picture.pixels().any(|pixel| pixel.0[3] < 255));
    let picture = if see_through { picture } else { DynamicImage::from(picture.into_rgb8()) };
    let large = fitted(&picture, LARGE_SIDE);
    let small = fitted(&large, SMALL_SIDE);
    let kind = if see_through { FileKind::Png } else { FileKind::Jpeg };
    Ok(Made { kind, pixels: (large.width(), large.height()), large: written(&large, kind)?, small: written(&small, kind)? })
}

fn opened(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, FileRefused> {
    let source = Cursor::new(bytes);
    match format {
        // The decoder paints grey what is missing at the end.
        ImageFormat::Jpeg if !is_whole_jpeg(bytes) => Err(FileRefused::Broken),
        ImageFormat::Jpeg => decoded(JpegDecoder::new(source).map_err(refused)?),
        ImageFormat::Png => decoded(PngDecoder::with_limits(source, limits()).map_err(refused)?),
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(source).map_err(refused)?;
            if decoder.has_animation() { Err(FileRefused::Moves) } else { decoded(decoder) }
        }
        ImageFormat::Gif => {
            let mut decoder = GifDecoder::new(source).map_err(refused)?;
            measured(&decoder)?;
            decoder.set_limits(limits()).map_err(refused)?;
            let mut frames = decoder.into_frames();
            let first = frames.next().ok_or(FileRefused::Broken)?.map_err(refused)?;
            // A second frame, readable or not, is more than a still picture.
            if frames.next().is_some() { Err(FileRefused::Moves) } else { Ok(DynamicImage::from(first.into_buffer())) }
        }
        _ => Err(FileRefused::NotTaken),
    }
}

/// Whether the end of the picture comes after its start (ITU-T T.81, B.1.1.2). Small pictures inside the first parts have an
/// end of their own, so those parts are passed over.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xDA;
    let mut at = 2;
    while let Some([0xFF, marker, rest @ ..]) = bytes.get(at..) {
        match (*marker, rest) {
            (0xFF, _) => at += 1,
            (START_OF_SCAN, _) => return rest.windows(2).any(|pair| pair == [0xFF, 0xD9]),
            (_, [high, low, ..]) => at += 2 + usize::from(u16::from_be_bytes([*high, *low])).max(2),
            _ => return false,
        }
    }
    false
}

fn decoded(mut decoder: impl ImageDecoder) -> Result<DynamicImage, FileRefused> {
    measured(&decoder)?;
    decoder.set_limits(limits()).map_err(refused)?;
    let turned = decoder.orientation().map_err(refused)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

/// Looks at the size that a picture says it has, before any memory is taken for it.
fn measured(decoder: &impl ImageDecoder) -> Result<(), FileRefused> {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if width == 0 || height == 0 {
        return Err(FileRefused::Broken);
    }
    if width > SIDE_LIMIT || height > SIDE_LIMIT || pixels > PIXELS_LIMIT || decoder.total_bytes() > MEMORY {
        return Err(FileRefused::PictureTooLarge);
    }
    Ok(())
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(SIDE_LIMIT);
    limits.max_image_height = Some(SIDE_LIMIT);
    // Decoders need room of their own beside the picture.
    limits.max_alloc = Some(2 * MEMORY);
    limits
}

fn refused(error: ImageError) -> FileRefused {
    match error {
        ImageError::Limits(error) if is_size(&error) => FileRefused::PictureTooLarge,
        _ => FileRefused::Broken,
    }
}

fn is_size(error: &LimitError) -> bool {
    matches!(error.kind(), LimitErrorKind::DimensionError | LimitErrorKind::InsufficientMemory)
}

/// At most this long on its longest side; never made larger.
fn fitted(picture: &DynamicImage, side: u32) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    if longest <= side {
        return picture.clone();
    }
    let part = |length: u32| u32::try_from(u64::from(length) * u64::from(side) / u64::from(longest)).unwrap_or(side).max(1);
    let (width, height) = (part(picture.width()), part(picture.height()));
    // Far smaller first by whole pixels, which is quick, then smoothly.
    let near = if longest > side * 4 { picture.thumbnail(width * 2, height * 2) } else { picture.clone() };
    near.resize_exact(width, height, imageops::FilterType::Triangle)
}

fn written(picture: &DynamicImage, kind: FileKind) -> Result<Vec<u8>, FileRefused> {
    let mut bytes = Vec::new();
    let done = match kind {
        FileKind::Png => {
            picture.write_with_encoder(PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive))
        }
        _ => picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)),
    };
    done.map_err(refused)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    fn bytes(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        assert!(picture.write_to(&mut bytes, format).is_ok());
        bytes.into_inner()
    }

    #[test]
    fn both_sizes_fit_and_small_ones_stay_small() {
        let wide = DynamicImage::from(RgbImage::from_pixel(2_000, 1_000, Rgb([10, 79, 96])));
        let made = made_again(&bytes(&wide, ImageFormat::Jpeg), ImageFormat::Jpeg).ok();
        assert_eq!(made.as_ref().map(|made| (made.kind, made.pixels)), Some((FileKind::Jpeg, (1_600, 800))));
        let small = made.and_then(|made| image::load_from_memory(&made.small).ok());
        assert_eq!(small.map(|small| (small.width(), small.height())), Some((480, 240)));
        let tiny = DynamicImage::from(RgbImage::from_pixel(3, 2, Rgb([1, 2, 3])));
        assert_eq!(made_again(&bytes(&tiny, ImageFormat::WebP), ImageFormat::WebP).map(|made| made.pixels), Ok((3, 2)));
    }

    #[test]
    fn what_is_see_through_stays_so() {
        let clear = DynamicImage::from(RgbaImage::from_pixel(4, 4, Rgba([1, 2, 3, 0])));
        assert_eq!(made_again(&bytes(&clear, ImageFormat::Png), ImageFormat::Png).map(|made| made.kind), Ok(FileKind::Png));
        let full = DynamicImage::from(RgbaImage::from_pixel(4, 4, Rgba([1, 2, 3, 255])));
        assert_eq!(made_again(&bytes(&full, ImageFormat::Gif), ImageFormat::Gif).map(|made| made.kind), Ok(FileKind::Jpeg));
    }

    #[test]
    fn half_a_picture_is_none() {
        let picture = DynamicImage::from(RgbImage::from_fn(300, 200, |x, y| Rgb([x as u8, y as u8, (x * y) as u8])));
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
            let whole = bytes(&picture, format);
            let half = whole.get(..whole.len() / 2).unwrap_or_default();
            assert_eq!(made_again(half, format).map(|made| made.pixels), Err(FileRefused::Broken), "{format:?}");
        }
    }
}
