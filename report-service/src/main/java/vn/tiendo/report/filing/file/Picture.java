package vn.tiendo.report.filing.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import vn.tiendo.platform.problem.ProblemException;

/** Scans as pictures: looked through from piece to piece to their end, without drawing them. */
final class Picture {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** A sheet of A3 at 600 dots an inch has 70 million; more would exhaust who opens it. */
    private static final long MAX_DOTS = 100_000_000;

    private static final int CHUNK_FRAME = 12;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private Picture() {}

    static boolean isPng(byte[] file) {
        return Unfit.begins(file, PNG);
    }

    static boolean isJpeg(byte[] file) {
        return Unfit.begins(file, JPEG);
    }

    /** @throws ProblemException INVALID when it is broken off or damaged, or has too many dots */
    static void requireWholePng(byte[] file) {
        ByteBuffer rest = ByteBuffer.wrap(file, PNG.length, file.length - PNG.length);
        boolean hasSize = false;
        boolean hasData = false;
        while (rest.remaining() >= CHUNK_FRAME) {
            int length = rest.getInt();
            int start = rest.position();
            if (length < 0 || length > rest.remaining() - 8) {
                throw Unfit.damaged();
            }
            String chunk = new String(file, start, 4, StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(file, start, 4 + length);
            rest.position(start + 4 + length);
            if ((int) sum.getValue() != rest.getInt() || !hasSize && !chunk.equals("IHDR")) {
                throw Unfit.damaged();
            }
            switch (chunk) {
                case "IHDR" -> {
                    requireDots(rest.getInt(start + 4), rest.getInt(start + 8));
                    hasSize = true;
                }
                case "IDAT" -> hasData = true;
                case "IEND" -> {
                    if (hasData) {
                        return;
                    }
                    throw Unfit.damaged();
                }
                default -> {}
            }
        }
        throw Unfit.damaged();
    }

    /** @throws ProblemException INVALID when it is broken off or damaged, or has too many dots */
    static void requireWholeJpeg(byte[] file) {
        boolean hasSize = false;
        int at = 2;
        while (at + 4 <= file.length) {
            int marker = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) != 0xFF || marker == END_OF_IMAGE || marker == 0) {
                throw Unfit.damaged();
            }
            if (marker == 0xFF) { // filling
                at++;
                continue;
            }
            int end = at + 2 + number(file, at + 2);
            if (end > file.length || end < at + 4) {
                throw Unfit.damaged();
            }
            if (isFrame(marker) && end - at >= 10) {
                requireDots(number(file, at + 7), number(file, at + 5));
                hasSize = true;
            }
            if (marker == START_OF_SCAN) {
                requireEnd(file, end, hasSize);
                return;
            }
            at = end;
        }
        throw Unfit.damaged();
    }

    /** Those with the size of the picture; three numbers between them mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Within the data of a picture no byte FF is followed by that of an end. */
    private static void requireEnd(byte[] file, int from, boolean hasSize) {
        for (int i = file.length - 2; hasSize && i >= from; i--) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == END_OF_IMAGE) {
                return;
            }
        }
        throw Unfit.damaged();
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
    }

    private static void requireDots(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Unfit.damaged();
        }
        if (width * height > MAX_DOTS) {
            throw Unfit.because(
                    "ảnh có quá nhiều điểm ảnh (" + width + " x " + height + "); hãy quét ở 300 điểm/inch.",
                    "the picture has too many dots (" + width + " x " + height + "); scan it at 300 dots an inch.");
        }
    }
}
