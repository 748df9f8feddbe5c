using System.Globalization;
using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Documents;

/// <summary>How a paragraph differs from its style.</summary>
/// <param name="Right">Whether it stands right.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Keep">Whether it stays on the page of the next.</param>
internal readonly record struct ParagraphLook(bool Right = false, bool Bold = false, bool Keep = false);

/// <summary>Writes paragraphs and the runs in them.</summary>
internal sealed class ParagraphWriter(XmlWriter xml)
{
    private const string Muted = "46535F";

    /// <summary>A paragraph.</summary>
    /// <param name="style">Its style.</param>
    /// <param name="look">How it differs from that.</param>
    /// <param name="runs">Writes what stands in it.</param>
    public void Write(TextStyle style, ParagraphLook look, Action runs)
    {
        xml.WriteStartElement("p", WordNames.Main);
        xml.WriteStartElement("pPr", WordNames.Main);
        Value("pStyle", DocumentStyles.Id(style));
        if (look.Keep)
        {
            xml.WriteStartElement("keepNext", WordNames.Main);
            xml.WriteEndElement();
        }

        if (look.Right)
        {
            Value("jc", "right");
        }

        xml.WriteEndElement();
        runs();
        xml.WriteEndElement();
    }

    public void Write(TextStyle style, IEnumerable<TextPart> parts, ParagraphLook look = default) => Write(style, look, () =>
    {
        foreach (var part in parts)
        {
            Run(part, style, look.Bold);
        }
    });

    /// <summary>A caption with a number that the program keeps.</summary>
    public void Caption(string word, int number, string text) => Write(TextStyle.Caption, default, () =>
    {
        Run(word + " ", TextStyle.Caption, bold: false);
        Field($" SEQ {word} \\* ARABIC ", number.ToString(CultureInfo.InvariantCulture));
        Run(". " + text, TextStyle.Caption, bold: false);
    });

    /// <summary>A field with what it says now.</summary>
    public void Field(string instruction, string shown)
    {
        xml.WriteStartElement("fldSimple", WordNames.Main);
        xml.WriteAttributeString("instr", WordNames.Main, instruction);
        Run(shown, TextStyle.Normal, bold: false);
        xml.WriteEndElement();
    }

    public void Run(TextPart part, TextStyle style, bool bold)
    {
        xml.WriteStartElement("r", WordNames.Main);
        Looks(part, style, bold);
        var lines = OfficeText.Clean(part.Text).ReplaceLineEndings("\n").Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
            {
                xml.WriteStartElement("br", WordNames.Main);
                xml.WriteEndElement();
            }

            Line(lines[index]);
        }

        xml.WriteEndElement();
    }

    public void Tab()
    {
        xml.WriteStartElement("r", WordNames.Main);
        xml.WriteStartElement("tab", WordNames.Main);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Line(string text)
    {
        xml.WriteStartElement("t", WordNames.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text.Replace('\t', ' '));
        xml.WriteEndElement();
    }

    private void Looks(TextPart part, TextStyle style, bool bold)
    {
        var colour = part.Colour ?? (part.Small ? Muted : null);
        if (!part.Bold && !bold && colour is null && !part.Small)
        {
            return;
        }

        xml.WriteStartElement("rPr", WordNames.Main);
        if (part.Bold || bold)
        {
            xml.WriteStartElement("b", WordNames.Main);
            xml.WriteEndElement();
        }

        if (colour is not null)
        {
            Value("color", colour);
        }

        if (part.Small)
        {
            Value("sz", style == TextStyle.Cell ? "15" : "18");
        }

        xml.WriteEndElement();
    }

    private void Value(string name, string value)
    {
        xml.WriteStartElement(name, WordNames.Main);
        xml.WriteAttributeString("val", WordNames.Main, value);
        xml.WriteEndElement();
    }
}
