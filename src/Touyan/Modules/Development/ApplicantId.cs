using System.Diagnostics.CodeAnalysis;
using Touyan.Kernel;

namespace Touyan.Modules.Development;

/// <summary>A person in development (发展党员工作对象), from the application on; kept when he becomes a member.</summary>
public readonly record struct ApplicantId(Guid Value) : IEntityId<ApplicantId>
{
    public static ApplicantId From(Guid value) => new(value);

    public static ApplicantId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ApplicantId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
