package vn.tiendo.plan.proposal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Turns numbers that are typed into lists of Word, wherever such a list would show the same number. */
final class WordLists {

    private static final Pattern TYPED = Pattern.compile("(?s)(?:([IVX]+)\\.|(\\d+)\\.|([a-z])\\)|([-+]))\\s+(\\S.*)");
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    private final XWPFDocument word;

    /** By format: the list that is open and the number that it has come to. */
    private final Map<String, BigInteger> open = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private int made;

    WordLists(XWPFDocument word) {
        this.word = word;
    }

    /** @return what is left to write */
    String number(XWPFParagraph paragraph, String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            return text;
        }
        boolean counted = typed.group(1) != null
                ? count(paragraph, STNumberFormat.UPPER_ROMAN, "%1.", indexOf(typed.group(1)))
                : typed.group(2) != null
                        ? count(paragraph, STNumberFormat.DECIMAL, "%1.", Integer.parseInt(typed.group(2)))
                        : typed.group(3) != null
                                ? count(
                                        paragraph,
                                        STNumberFormat.LOWER_LETTER,
                                        "%1)",
                                        typed.group(3).charAt(0) - 'a' + 1)
                                : count(paragraph, STNumberFormat.BULLET, typed.group(4), 1);
        return counted ? typed.group(5) : text;
    }

    /** A number that stands alone in a cell. */
    boolean numberAlone(XWPFParagraph paragraph, String text) {
        if (!text.matches("\\d{1,3}")) {
            return false;
        }
        STNumberFormat.Enum format = text.startsWith("0") ? STNumberFormat.DECIMAL_ZERO : STNumberFormat.DECIMAL;
        return count(paragraph, format, "%1", Integer.parseInt(text));
    }

    private static int indexOf(String roman) {
        for (int i = 0; i < ROMAN.length; i++) {
            if (ROMAN[i].equals(roman)) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean count(XWPFParagraph paragraph, STNumberFormat.Enum format, String shown, int number) {
        String list = format + shown;
        boolean bullet = format == STNumberFormat.BULLET;
        if (number == 1 && !(bullet && open.containsKey(list))) {
            open.put(list, begin(format, shown));
        } else if (!bullet && numbers.getOrDefault(list, -1) + 1 != number) {
            return false;
        }
        numbers.put(list, number);
        paragraph.setNumID(open.get(list));
        return true;
    }

    private BigInteger begin(STNumberFormat.Enum format, String shown) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(made++));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(shown);
        var numbering = word.getNumbering() == null ? word.createNumbering() : word.getNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
