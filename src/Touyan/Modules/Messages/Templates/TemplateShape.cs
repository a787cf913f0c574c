using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Messages.Templates;

/// <summary>rulebook/messages/*.yaml.</summary>
internal sealed class TemplateShape : Located
{
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? Outside { get; set; }
    public string? Urgency { get; set; }
    public List<TemplateValueShape> Values { get; set; } = [];
}

internal sealed class TemplateValueShape : Located
{
    public string? Id { get; set; }
    public List<string> Kinds { get; set; } = [];
}
