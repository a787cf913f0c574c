using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Messages.Templates;

/// <summary>How soon a message leaves the house.</summary>
public enum MessageUrgency
{
    /// <summary>At once, at night as well.</summary>
    [Display(Name = "紧急")]
    Urgent = 1,

    /// <summary>At once, but not in quiet hours.</summary>
    [Display(Name = "立即")]
    AtOnce = 2,

    /// <summary>With the others of the day.</summary>
    [Display(Name = "每日汇总")]
    Digest = 3,
}

/// <summary>A kind of message as the rule book has it.</summary>
/// <param name="Id">Name of its file.</param>
/// <param name="Title">Heading in the inbox.</param>
/// <param name="Text">What the inbox says, with its marks.</param>
/// <param name="Outside">What may be said outside of the program; null when nothing but that there is something.</param>
/// <param name="Urgency">How soon it leaves.</param>
/// <param name="Values">What each mark may be.</param>
internal sealed record MessageTemplate(
    string Id,
    string Title,
    string Text,
    string? Outside,
    MessageUrgency Urgency,
    IReadOnlyDictionary<string, IReadOnlyList<MessageValueKind>> Values
)
{
    /// <summary>A text of it with its values.</summary>
    /// <exception cref="ArgumentException">The program gave other values than the template takes.</exception>
    public string Fill(string text, IReadOnlyDictionary<string, MessageValue> values)
    {
        if (values.Keys.Except(Values.Keys, StringComparer.Ordinal).FirstOrDefault() is { } unasked)
            throw new ArgumentException($"Template {Id} takes no value {unasked}.", nameof(values));

        foreach (var (id, kinds) in Values)
        {
            if (!values.TryGetValue(id, out var value) || !kinds.Contains(value.Kind))
                throw new ArgumentException($"Template {Id} lacks {id}, or it is of another kind.", nameof(values));
        }

        return Marks.Fill(text, id => values[id].Text);
    }
}

/// <summary>All templates, read and checked at the start.</summary>
internal sealed class MessageTemplates(IReadOnlyList<MessageTemplate> all)
{
    private readonly Dictionary<string, MessageTemplate> byId = all.ToDictionary(t => t.Id, StringComparer.Ordinal);

    public IReadOnlyList<MessageTemplate> All => all;

    /// <summary>Fault when there is none: templates are named by the program.</summary>
    public MessageTemplate Of(string id) => byId.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"规则库中没有消息模板 {id}");
}
