using Touyan.Kernel;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>One edition of a template of meetings.</summary>
public readonly record struct TemplateId(Guid Value) : IEntityId<TemplateId>
{
    public static TemplateId From(Guid value) => new(value);

    public static TemplateId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out TemplateId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
