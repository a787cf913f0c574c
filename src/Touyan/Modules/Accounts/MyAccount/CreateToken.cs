using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.MyAccount;

/// <summary>Makes a token for one's own account; its text is shown once.</summary>
public sealed class CreateToken(TouyanDb db, Trail.Trail trail, TimeProvider clock)
{
    /// <summary>A token that is forgotten ends within a year.</summary>
    public const int MaxDays = 365;

    public sealed record Input
    {
        [Display(Name = "用途", Description = "如：县大数据平台每日同步"), Required, StringLength(ApiToken.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "有效天数"), Range(1, MaxDays)]
        public int Days { get; init; } = 90;
    }

    public sealed record Done(string Name, string Text, DateTime ExpiresAt);

    public async Task<Result<Done>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        var made = ApiToken.Make(account, input.Name, input.Days, MaxDays, clock.UtcNow);
        if (made.IsRefused)
            return made.Refusal!;

        var (token, text) = made.Value;
        db.Add(token);
        trail.Record(by, AccountsActs.CreateToken, account.AsSubject(), detail: $"{token.Name}，{input.Days} 天");
        await db.SaveChangesAsync(ct);
        return new Done(token.Name, text, token.ExpiresAt);
    }
}
