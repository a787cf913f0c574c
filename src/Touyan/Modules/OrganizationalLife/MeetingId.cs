using Touyan.Kernel;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>A meeting or activity of organisational life.</summary>
public readonly record struct MeetingId(Guid Value) : IEntityId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public static MeetingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out MeetingId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
