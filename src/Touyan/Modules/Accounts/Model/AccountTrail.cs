using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts.Model;

internal static class AccountTrail
{
    /// <summary>What somebody knocked at who named no account of any county.</summary>
    public static readonly TrailSubject Door = new(TrailActs.Installation, Guid.Empty, "登录");

    /// <summary>Somebody of whom nothing is known.</summary>
    public static Actor Stranger(string? address) =>
        new()
        {
            County = 0,
            Account = new AccountId(Guid.Empty),
            Name = "身份不明",
            Posts = [],
            Address = address,
        };

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
