using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Accounts.Model;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(a => new { a.CountyCode, a.Id });
        builder.Property(a => a.UserName).HasMaxLength(Account.UserNameMaxLength).InByteOrder();
        builder.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        builder.HasIndex(a => new { a.CountyCode, a.UserName }).IsUnique();
        builder.HasIndex(a => new { a.CountyCode, a.MemberId });
    }
}

internal sealed class AccountPostTable : IEntityTypeConfiguration<AccountPost>
{
    public void Configure(EntityTypeBuilder<AccountPost> builder)
    {
        builder.ToTable("account_posts");
        builder.Ignore(p => p.Period);
        builder.HasIndex(p => new { p.CountyCode, p.AccountId });
        builder.HasIndex(p => new { p.CountyCode, p.Role });
        builder.HasOne<Account>().WithMany().HasForeignKey(p => new { p.CountyCode, p.AccountId }).OnDelete(DeleteBehavior.Restrict);
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(s => new { s.CountyCode, s.Id });
        builder.Property(s => s.OfferedKey!).IsSecret("sessions.offered_key");
        builder.HasIndex(s => new { s.CountyCode, s.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(s => new { s.CountyCode, s.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PasswordHistoryTable : IEntityTypeConfiguration<PasswordHistory>
{
    public void Configure(EntityTypeBuilder<PasswordHistory> builder)
    {
        builder.ToTable("password_history");
        builder.HasIndex(h => new { h.CountyCode, h.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(h => new { h.CountyCode, h.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.Property(t => t.Name).HasMaxLength(ApiToken.NameMaxLength);
        builder.HasIndex(t => new { t.CountyCode, t.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(t => new { t.CountyCode, t.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SecondFactorTable : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("second_factors");
        builder.Ignore(f => f.RecoveryHashes);
        builder.Property(f => f.Key).IsSecret("second_factors.key");
        builder.HasIndex(f => new { f.CountyCode, f.AccountId }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(f => new { f.CountyCode, f.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KnownDeviceTable : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.ToTable("known_devices");
        builder
            .HasIndex(d => new
            {
                d.CountyCode,
                d.AccountId,
                d.Device,
            })
            .IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(d => new { d.CountyCode, d.AccountId }).OnDelete(DeleteBehavior.Restrict);
    }
}

// Platform tables: no county in the key, see their classes.
internal sealed class SignInNameTable : IEntityTypeConfiguration<SignInName>
{
    public void Configure(EntityTypeBuilder<SignInName> builder)
    {
        builder.ToTable("sign_in_names");
        builder.HasKey(n => n.Name);
        builder.Property(n => n.Name).HasMaxLength(Account.UserNameMaxLength);
    }
}

internal sealed class DemoSignInTable : IEntityTypeConfiguration<DemoSignIn>
{
    public void Configure(EntityTypeBuilder<DemoSignIn> builder)
    {
        builder.ToTable("demo_sign_ins");
        builder.HasKey(d => d.UserName);
        builder.Property(d => d.UserName).HasMaxLength(Account.UserNameMaxLength);
    }
}

internal sealed class FailedSignInTable : IEntityTypeConfiguration<FailedSignIn>
{
    public void Configure(EntityTypeBuilder<FailedSignIn> builder)
    {
        builder.ToTable("failed_sign_ins");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.At);
    }
}

internal static class AccountSets
{
    extension(TouyanDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<AccountPost> AccountPosts => db.Set<AccountPost>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<PasswordHistory> PasswordHistory => db.Set<PasswordHistory>();

        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();

        public DbSet<SecondFactor> SecondFactors => db.Set<SecondFactor>();

        public DbSet<KnownDevice> KnownDevices => db.Set<KnownDevice>();

        public DbSet<FailedSignIn> FailedSignIns => db.Set<FailedSignIn>();

        public DbSet<SignInName> SignInNames => db.Set<SignInName>();

        public DbSet<DemoSignIn> DemoSignIns => db.Set<DemoSignIn>();
    }
}
