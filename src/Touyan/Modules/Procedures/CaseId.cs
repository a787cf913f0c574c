using System.Diagnostics.CodeAnalysis;
using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>A case: one matter on its way through a procedure.</summary>
public readonly record struct CaseId(Guid Value) : IEntityId<CaseId>
{
    public static CaseId From(Guid value) => new(value);

    public static CaseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
