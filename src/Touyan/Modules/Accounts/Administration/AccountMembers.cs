using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Administration;

/// <summary>Finds the member that an account's owner is, through the seam that Members fills.</summary>
public sealed class AccountMembers(IEnumerable<IMemberLookup> lookups)
{
    public async Task<Result<MemberId?>> FindAsync(string? idNumber, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(idNumber))
            return (MemberId?)null;

        foreach (var lookup in lookups)
        {
            if (await lookup.ByIdNumberAsync(idNumber, ct) is { } found)
                return found.Id;
        }

        return AccountRefusals.MemberNotFound;
    }

    public async Task<string?> NameOfAsync(MemberId? member, CancellationToken ct)
    {
        foreach (var lookup in member is null ? [] : lookups)
        {
            if (await lookup.NameOfAsync(member!.Value, ct) is { } name)
                return name;
        }

        return null;
    }
}
