using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members;

/// <summary>Tells the trail what members are called.</summary>
internal sealed class MemberNames(TouyanDb db) : ITrailNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Select(MemberId.From).ToList();
        return await db
            .Members.Where(m => asked.Contains(m.Id))
            .Select(m => new { m.Id, m.Name })
            .ToDictionaryAsync(m => m.Id.Value, m => m.Name, ct);
    }
}

/// <summary>Tells the trail what codes are called.</summary>
internal sealed class CodeNames(NationalRules rules) : ITrailCodes
{
    public string? NameOf(string table, string code) => rules.FindCodes(table)?.Find(code)?.Name;
}
