using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>The door for those who keep members: which of them sign in.</summary>
public sealed class MemberAccounts(TouyanDb db)
{
    /// <summary>Those of the members who have an account, disabled ones too.</summary>
    public async Task<IReadOnlyList<MemberId>> AmongAsync(IReadOnlyList<MemberId> members, CancellationToken ct)
    {
        var asked = members.Select(m => (MemberId?)m).ToList();
        return await db.Accounts.Where(a => asked.Contains(a.MemberId)).Select(a => a.MemberId!.Value).Distinct().ToListAsync(ct);
    }
}
