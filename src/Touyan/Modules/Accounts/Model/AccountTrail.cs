using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts.Model;

internal static class AccountTrail
{
    extension(Account account)
    {
        public TrailSubject AsSubject() => new(AccountsActs.Subject, account.Id.Value, $"{account.Name}（{account.UserName}）");

        /// <summary>The owner himself, where there is no session yet or no more.</summary>
        public Actor AsActor(string? address) =>
            new()
            {
                County = account.CountyCode,
                Account = account.Id,
                Name = account.Name,
                Member = account.MemberId,
                Posts = [],
                Address = address,
            };
    }
}
